@description('Ends every name.')
param suffix string

@description('Region.')
param location string

@description('Host that is asked every five minutes whether it is ready.')
param publicHost string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'pairwise-${suffix}'
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'pairwise-${suffix}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

resource readiness 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'pairwise-${suffix}-ready'
  location: location
  kind: 'standard'
  tags: {
    'hidden-link:${insights.id}': 'Resource'
  }
  properties: {
    Name: 'pairwise-${suffix}-ready'
    SyntheticMonitorId: 'pairwise-${suffix}-ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      {
        Id: 'emea-nl-ams-azr'
      }
      {
        Id: 'us-ca-sjc-azr'
      }
    ]
    Request: {
      RequestUrl: 'https://${publicHost}/readyz'
      HttpVerb: 'GET'
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

@description('Workspace that takes the site\'s logs.')
output workspaceId string = workspace.id
